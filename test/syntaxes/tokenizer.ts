/** The editor's own tokenizer over our grammars, as VS Code runs it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar, type StateStack } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  /** Outermost first, the grammar's own scope left out. */
  readonly scopes: readonly string[];
}

export interface ScopedLine {
  readonly text: string;
  readonly tokens: readonly ScopedToken[];
}

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}

/** A grammar by its scope name; `more` are grammars that it may include or that are injected into it. */
export async function loadGrammar(
  scopeName: string,
  more: Readonly<Record<string, IRawGrammar>> = {},
): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const grammars: Record<string, IRawGrammar> = {
    'source.cuelock': readJson('syntaxes/cuelock.tmLanguage.json') as IRawGrammar,
    'markdown.cuelock.codeblock': readJson('syntaxes/markdown-cuelock.tmLanguage.json') as IRawGrammar,
    ...more,
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (name) => grammars[name] ?? null,
    getInjections: (name) => (name === 'text.html.markdown' ? ['markdown.cuelock.codeblock'] : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  if (!grammar) throw new Error(`There is no grammar ${scopeName}.`);
  return grammar;
}

/** Every line of a text with its tokens, and the state behind the last: the initial one when every block is closed. */
export function tokenize(grammar: IGrammar, text: string): { lines: ScopedLine[]; end: StateStack } {
  let end = textmate.INITIAL;
  const lines = text.split('\n').map((line) => {
    const { tokens, ruleStack, stoppedEarly } = grammar.tokenizeLine(line, end, 5000);
    if (stoppedEarly) throw new Error(`Too slow: ${line.slice(0, 80)}`);
    end = ruleStack;
    // The tokenizer sees a line break behind the line and may end its last token there.
    const inside = tokens.filter(({ startIndex }) => startIndex < line.length);
    return {
      text: line,
      tokens: inside.map(({ startIndex, endIndex, scopes }) => ({
        start: startIndex,
        end: Math.min(endIndex, line.length),
        scopes: scopes.slice(1),
      })),
    };
  });
  return { lines, end };
}

/** All scopes at a column, joined by blanks. */
export function scopesAt(line: ScopedLine, column: number): string {
  return line.tokens.find(({ start, end }) => start <= column && column < end)?.scopes.join(' ') ?? '';
}

/** Each line with its tokens underlined, as a person reads it: punctuation inside a value is drawn as the value. */
export function draw(lines: readonly ScopedLine[]): string {
  return `${lines.flatMap((line) => [line.text, ...underlines(line)]).join('\n')}\n`;
}

function underlines({ tokens }: ScopedLine): string[] {
  const runs: { start: number; end: number; names: string }[] = [];
  for (const { start, end, scopes } of tokens) {
    const outer = scopes.filter((scope, at) => at === 0 || !scope.startsWith('punctuation.'));
    const names = outer.map((scope) => scope.replace(/\.cuelock$/, '')).join(' ');
    const last = runs.at(-1);
    if (last?.names === names && last.end === start) last.end = end;
    else runs.push({ start, end, names });
  }
  return runs
    .filter(({ names }) => names !== '')
    .map(({ start, end, names }) => `${' '.repeat(start)}${'^'.repeat(end - start)} ${names}`);
}
