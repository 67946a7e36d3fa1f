/** `docs/library.md`, drawn from the library itself: what ships with Cuelock, with titles, reasons and figures. */
import { docAbove } from '../../server/src/language/features/hover/doc-comments.ts';
import { LIBRARY, LIBRARY_SCHEME, type Show, Workspace } from '../../server/src/language/index.ts';
import type {
  DeliverySpecFact,
  Fact,
  FactOf,
  PipelineFact,
  TermFact,
  UsageFact,
} from '../../server/src/language/model/facts.ts';
import { demandWords } from '../../server/src/language/rules/schedule/demand-report.ts';

export function drawPage(): string {
  const workspace = new Workspace({ rules: [] });
  const show = workspace.showOf([...LIBRARY.keys()][0]!)!;
  const doc = ({ at }: Fact) => docAbove(workspace.document(at.row.uri)!, at.row);
  return `${[
    HEAD,
    '## Pipelines',
    PIPELINES,
    ...inOrderOfFiles(show, 'pipeline').map((pipeline) => drawPipeline(pipeline, doc(pipeline))),
    '## Delivery specifications',
    SPECS,
    table(
      ['name', 'loudness', 'true peak', 'rate', 'aspect', 'stems'],
      inOrderOfFiles(show, 'delivery-spec').map(specRow),
    ),
    ...inOrderOfFiles(show, 'delivery-spec').map((spec) => drawSpec(spec, doc(spec))),
    '## Roles',
    ROLES,
    drawTerms(show, 'role'),
    '## Departments',
    drawTerms(show, 'department'),
    '## Reasons to record a line again',
    REASONS,
    drawTerms(show, 'reason'),
    '## Societies',
    table(
      ['society', 'CISAC number', 'name'],
      inOrderOfFiles(show, 'society').map(({ id, number = '', name = '' }) => [code(id.written), number, name]),
    ),
    '## Usage codes',
    USAGE,
    ...inOrderOfFiles(show, 'usage').map((set) => drawUsage(set, doc(set))),
  ].join('\n\n')}\n`;
}

/** The files in the order in which the library lists them, not in that of the alphabet. */
function inOrderOfFiles<K extends Fact['kind']>(show: Show, kind: K): FactOf<K>[] {
  const files = [...LIBRARY.keys()];
  const place = ({ at }: Fact) => files.indexOf(at.row.uri);
  return [...show.sorted(kind)].sort((a, b) => place(a) - place(b));
}

function drawPipeline({ id, extends: base, stages, requirements, at }: PipelineFact, doc: string): string {
  const file = at.row.uri.slice(`${LIBRARY_SCHEME}:/`.length);
  const own = stages.map((stage) => `${code(stage.id.written)} ${stage.title ?? ''}`.trim());
  return [
    `### ${id.written}`,
    `${doc}`,
    `In \`${file}\`${base ? `; extends \`${base.written}\`` : ''}.${own.length > 0 ? ` Stages of its own: ${own.join(', ')}.` : ''}`,
    table(
      ['', 'what', 'why'],
      requirements.map((each) => [
        each.severity === 'error' ? 'requires' : 'expects',
        demandWords(each),
        each.why ?? '',
      ]),
    ),
  ].join('\n\n');
}

function specRow(spec: DeliverySpecFact): string[] {
  const written = (all: readonly { written: string }[]) => all.map((each) => each.written).join(', ');
  const level = (text: string | undefined) => text?.replace(/^- /, '-') ?? '';
  const { loudness } = spec;
  const within = loudness?.within ? ` ± ${loudness.within.written}` : '';
  return [
    code(spec.id.written),
    `${level(loudness?.level.written)}${within}${spec.isDialogueGated ? ', over the dialogue' : ''}`,
    level(spec.truePeak?.written),
    written(spec.rates),
    written(spec.aspects),
    written(spec.stems),
  ];
}

function drawSpec({ id, title, notes }: DeliverySpecFact, doc: string): string {
  return [`\`${id.written}\`: **${title ?? id.written}**. ${doc}`, ...notes].join(' ');
}

function drawTerms(show: Show, of: TermFact['of']): string {
  const terms = inOrderOfFiles(show, 'term').filter((term) => term.of === of);
  const hasCode = terms.some((term) => term.code !== undefined);
  return table(
    [of, 'title', ...(hasCode ? ['short'] : [])],
    terms.map(({ id, title, code: short = '' }) => [code(id.written), title, ...(hasCode ? [short] : [])]),
  );
}

function drawUsage({ title, societies, codes }: UsageFact, doc: string): string {
  const whose = societies.length > 0 ? ` (${societies.map(({ written }) => written).join(', ')})` : '';
  const rows = codes.map((each) => [code(each.code), each.title ?? '', each.words.map(code).join(' ')]);
  return [`### ${title}${whose}`, doc, table(['code', 'title', 'what a cue says'], rows)].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

const HEAD = `# What ships with Cuelock

Pipelines, words of the trade, codes of cue sheets and specifications of deliveries, all of them Cuelock text: go to the
definition of any of these names to read where it comes from. They are declared outside the outermost show. A show, or a
studio in a file that its shows include, replaces any of them by declaring the same name, and extends the lists by
declaring more. This page is drawn by a test from the library itself (\`UPDATE=1 npx vitest run test/library\`).`;

const PIPELINES = `\`follow feature\` in a show makes a pipeline’s demands hold; a show may follow several. What a pipeline \`requires\` is
an error where it is not so, what it \`expects\` a warning. A demand on a role that nobody of the crew has asks nothing.`;

const SPECS = `\`delivery streaming spec streaming-dialogue\` holds a delivery against one of these. The figures are those of the texts
named, as of their year; a contract may say otherwise.`;

const ROLES = `A crew may have any role. These have titles, are offered as you type, and are what the pipelines speak of.`;

const REASONS = 'No standard has codes for these; the short ones are for narrow columns.';

const USAGE = `What a cue sheet writes for the words of a music cue. Of several codes that fit, the one with most words counts. A cue
that says neither \`vocal\` nor \`instrumental\` is taken for instrumental, one that says no place for \`background\`.`;
