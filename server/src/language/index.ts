/** The one door of the language: what the server, the command line and the client may use. Nothing inside imports it. */

export { type FileGroup, FileGroups, tiesOf, tiesOfText } from './analysis/file-groups.ts';
export { type Level, type Levels, parseLevel } from './analysis/levels.ts';
export type { Today } from './analysis/shows.ts';
export { type TextEdit, Workspace, type WorkspaceOptions } from './analysis/workspace.ts';
export { civilOfDay, dayOfCivil, formatDate, parseDate, weekdayName, weekdayOf } from './calendar/index.ts';
export { Document } from './document/document.ts';
export { blocks, type PlannedItem, plannedItemsAt, waitsOn } from './features/call-hierarchy.ts';
export type { Completion } from './features/completion/ask.ts';
export { complete } from './features/completion/completion.ts';
export { baselineEdit, freeBaselineName } from './features/edits/baseline-edit.ts';
export { type CodeAction, codeActions } from './features/edits/code-actions.ts';
export { addFix, type FileEdits, type SpanEdit } from './features/edits/file-edits.ts';
export { levellingEdits } from './features/edits/levelling-edit.ts';
export { prepareRename, rename } from './features/edits/rename.ts';
export { foldingRanges } from './features/folding.ts';
export { format } from './features/format/format.ts';
export { formatOnType, TYPED_TRIGGERS } from './features/format/on-type.ts';
export { hover } from './features/hover/hover.ts';
export { inlayHints } from './features/inlay-hints.ts';
export { nameAt } from './features/lookup/name-at.ts';
export { definition, highlights, references } from './features/navigation.ts';
export { selectionRanges } from './features/selection-range.ts';
export {
  areStillTokens,
  type NamesSeen,
  type RowTokens,
  semanticTokens,
  type TokenModifier,
  type TokenType,
  tokensOfRow,
} from './features/semantic-tokens.ts';
export { signatureHelp } from './features/signature-help.ts';
export { type DocumentSymbol, documentSymbols, listSymbols, workspaceSymbols } from './features/symbols.ts';
export type { Finding, Fix, PlaceEdit, Related, Severity } from './findings.ts';
export { LIBRARY, LIBRARY_SCHEME } from './library/index.ts';
export { FileFacts } from './model/file-facts.ts';
export { currentPicture } from './model/pictures.ts';
export { cueKey } from './model/read.ts';
export { Show } from './model/show.ts';
export type { Check } from './rules/built-in.ts';
export { checks } from './rules/table.ts';
export { dayCount } from './schedule/slack-text.ts';
export { nearest } from './schema/nearest.ts';
export type { Place } from './syntax/row.ts';
export { type Span, touches } from './text/span.ts';
export {
  type CalculatorAnswer,
  type CalculatorOptions,
  type ConversionMode,
  evaluateTimecode,
  FILM_FORMATS,
  type FilmFormat,
  type FramesJson,
  parseRate,
  type Rate,
  type TimecodeProblem,
} from './time/index.ts';
export { drawTimeline, timelineView } from './views/build-timeline.ts';
export {
  type Breakage,
  type ChangedItem,
  levellingChanges,
  type ScheduleChanges,
  whatIfChanges,
} from './views/schedule-changes.ts';
export { type ScheduleListItem, scheduleList } from './views/schedule-list.ts';
