// Loaded before the VS Code server: ends it when the process that started it is gone, however that one ended.

const parent = process.ppid;
setInterval(() => {
  try {
    process.kill(parent, 0);
    if (process.ppid === parent) return;
  } catch {
    // No such process.
  }
  process.exit(0);
}, 1000).unref();
