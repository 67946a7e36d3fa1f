import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      name: 'cuelock-text',
      transform(code: string, id: string) {
        return id.endsWith('.cuelock') ? `export default ${JSON.stringify(code)}` : undefined;
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/host/**', 'test/hosts/**', '**/node_modules/**'],
    testTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
    // Nothing in the product is kept between tests but what never changes: test files may share what is loaded once.
    isolate: false,
  },
});
