/** The one door of the language: what the server, the command line and the client may use. Nothing inside imports it. */
export { type Level, type Levels, parseLevel } from './analysis/levels.ts';
export { type TextEdit, Workspace, type WorkspaceOptions } from './analysis/workspace.ts';
export { Document } from './document/document.ts';
export type { Finding, Fix, PlaceEdit, Related, Severity } from './findings.ts';
export { LIBRARY, LIBRARY_SCHEME } from './library/index.ts';
export { Show } from './model/show.ts';
export type { Rule } from './rules/rule.ts';
export { rules } from './rules/table.ts';
export type { Place } from './syntax/row.ts';
export { type Span, touches } from './text/span.ts';
