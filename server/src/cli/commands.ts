/**
 * What there is to type: every command with its options. Help, option reading and suggestions come from this table;
 * `main.ts` loads a command's own code when it runs.
 */

export interface OptionSpec {
  readonly help: string;
  /** What stands for the value in help, `path`; absent for a switch. */
  readonly value?: string;
  /** The values there are. */
  readonly choices?: readonly string[];
  /** May be given many times. */
  readonly many?: boolean;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows beside options: `[path…]`. */
  readonly takes?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples: readonly string[];
  /** Words that begin with a minus and a digit are values here. */
  readonly takesNegatives?: boolean;
}

const init: Command = {
  name: 'init',
  summary: 'Begin a new show from a template',
  takes: '[folder]',
  options: {
    template: {
      value: 'template',
      choices: ['feature', 'episodic', 'commercial', 'documentary', 'short'],
      help: 'What kind of show it is (feature unless given)',
    },
    title: { value: 'title', help: 'Its title (the folder’s name unless given)' },
    rate: { value: 'rate', help: 'Its frame rate, such as 23.976 or 29.97df (what is usual unless given)' },
    start: { value: 'date', help: 'The first day of its schedule, such as 2026-04-13 (the next Monday unless given)' },
  },
  examples: [
    'cuelock init night-train',
    'cuelock init ten-past-nine --template commercial --rate 25 --start 2026-06-08',
  ],
};

const check: Command = {
  name: 'check',
  summary: 'Say what is wrong in a show',
  takes: '[path…]',
  options: {
    format: { value: 'format', choices: ['text', 'json', 'sarif', 'github', 'junit'], help: 'How to print findings' },
    rule: {
      value: 'code=level',
      many: true,
      help: 'Set a rule, or all of `group/*`, to error, warning, info, hint or off',
    },
    'min-severity': {
      value: 'severity',
      choices: ['error', 'warning', 'info', 'hint'],
      help: 'Leave out what is milder',
    },
    today: { value: 'date', help: 'The day to count from, such as 2026-04-17 (the machine’s unless given)' },
    jobs: { value: 'number', help: 'How many shows to check at a time (as many as there are processors unless given)' },
    fix: { help: 'Apply the fixes that can only be meant one way' },
    watch: { help: 'Check again whenever a file changes' },
    'stdin-path': { value: 'path', help: 'Read standard input as the text of this file' },
  },
  examples: [
    'cuelock check',
    'cuelock check night-train --min-severity warning',
    'cuelock check --rule cue/overlap=off',
  ],
};

const format: Command = {
  name: 'format',
  summary: 'Lay out files as Cuelock lays them out',
  takes: '[path…]',
  options: {
    check: { help: 'Change nothing; list files that would change, exit 1 if any would' },
    diff: { help: 'Change nothing; show what would change, exit 1 if anything would' },
    stdout: { help: 'Change nothing; print one file as it would be' },
  },
  examples: ['cuelock format', 'cuelock format --diff reel-1.cuelock'],
};

const schedule: Command = {
  name: 'schedule',
  summary: 'Work out when everything is, and what has slack',
  takes: '[path]',
  options: {
    format: { value: 'format', choices: ['table', 'json', 'csv'], help: 'How to print it' },
    today: { value: 'date', help: 'The day to count from, such as 2026-04-17 (the machine’s unless given)' },
    'what-if': { value: 'delay', many: true, help: 'Say what moves and what breaks when something slips' },
    level: { help: 'Say what would have to move so that nobody and no room is needed twice' },
    baseline: { value: 'name', help: 'Print the dates of all locks, deliveries and milestones as a baseline' },
    write: { help: 'With --level or --baseline: write it into the schedule' },
  },
  examples: [
    'cuelock schedule',
    'cuelock schedule night-train --format csv > schedule.csv',
    'cuelock schedule --what-if "mix-lock + 5d" --what-if "premix of reel 2 + 2d"',
    'cuelock schedule --level --write',
    'cuelock schedule --baseline approved --write',
  ],
};

const tc: Command = {
  name: 'tc',
  summary: 'Work out timecodes',
  takes: '<expression…>',
  options: {
    rate: { value: 'rate', help: 'Frame rate, such as 23.976 or 29.97df (24 unless given)' },
    to: { value: 'rate', help: 'Also say the result at this rate' },
    mode: { value: 'mode', choices: ['time', 'frames', 'label'], help: 'What --to keeps (time unless given)' },
    film: { value: 'format', help: 'How 12+08 counts: 35, 35-2perf, 35-3perf, 16, 16-key or 65 (35 unless given)' },
    json: { help: 'Print one JSON object per expression' },
  },
  examples: [
    'cuelock tc 01:00:00:00 + 90f',
    'cuelock tc "01:02:03:04 - 12.5s" --rate 25',
    'cuelock tc --json < list.txt',
  ],
  takesNegatives: true,
};

const explain: Command = {
  name: 'explain',
  summary: 'Print the page of a rule',
  takes: '<code>',
  options: {},
  examples: ['cuelock explain schedule/order'],
};

const rules: Command = {
  name: 'rules',
  summary: 'List all rules',
  options: { format: { value: 'format', choices: ['text', 'json'], help: 'How to print them' } },
  examples: ['cuelock rules'],
};

const lsp: Command = {
  name: 'lsp',
  summary: 'Serve an editor over standard input and output',
  options: { stdio: { help: 'Accepted because editors send it; there is no other way' } },
  examples: ['cuelock lsp --stdio'],
};

const help: Command = {
  name: 'help',
  summary: 'Explain the commands, or one of them',
  takes: '[command]',
  options: {},
  examples: ['cuelock help check'],
};

/** Every command there is, in the order of help. */
export const commands: readonly Command[] = [init, check, format, schedule, tc, explain, rules, lsp, help];

/** Stands in the place of a command in threads that `check` starts; nobody types it. */
export const CHECK_THREAD = 'checker';
