/** The status item of a Cuelock file: which show or episode it belongs to, at what rate, against which cut, and how it stands. */
import { type Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, window } from 'vscode';
import type { ShowResult } from '../../server/src/lsp/messages.ts';
import type { LanguageServer } from './language-server.ts';
import { Throttle } from './timeline/throttle.ts';

/** At most so often, in milliseconds, the server is asked while the cursor moves or someone types. */
const PACE = 120;

export function registerShowStatus(server: LanguageServer): Disposable {
  const item = window.createStatusBarItem('cuelock.show', StatusBarAlignment.Right, 90);
  item.name = 'Cuelock: show';
  item.command = 'cuelock.openTimeline';
  const details = languages.createLanguageStatusItem('cuelock.show', { language: 'cuelock' });
  details.name = 'Cuelock';
  details.command = { title: 'Timeline', command: 'cuelock.openTimeline' };

  const refresh = async () => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'cuelock') return item.hide();
    const { line, character } = editor.selection.active;
    const show = await server.show(editor.document.uri.toString(), { line, character });
    if (window.activeTextEditor !== editor) return;
    if (!show) return item.hide();
    const name = nameOf(show);
    const facts = [show.rate, show.picture].filter(Boolean).join(' · ');
    item.text = `$(${show.errors > 0 ? 'error' : 'device-camera-video'}) ${name ?? 'no show'}`;
    item.tooltip =
      name === undefined
        ? 'No file in this folder or above says `show`, so this file is checked alone.'
        : `This belongs to “${name}”${facts && `, ${facts}`}: ${count(show.files, 'file')}. ${count(show.errors, 'error')} in this one. Click for the timeline.`;
    item.show();
    details.text = [name ?? 'no show', facts].filter(Boolean).join(' · ');
    details.detail = name === undefined ? 'checked alone' : count(show.files, 'file');
    details.severity = show.errors > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  };
  const updates = new Throttle(PACE, refresh);
  const listeners = [
    window.onDidChangeActiveTextEditor(() => updates.ask()),
    window.onDidChangeTextEditorSelection(() => updates.ask()),
    server.onDidChange(() => updates.ask()),
  ];
  updates.ask();
  return { dispose: () => [item, details, updates, ...listeners].forEach((each) => void each.dispose()) };
}

/** `Night Train`, `Harbour Lights 102 Fog`; undefined for a file that belongs to no show. */
function nameOf({ title, episode }: ShowResult): string | undefined {
  const name = episode ? [episode.series, episode.number, title].filter(Boolean).join(' ') : title;
  return name === '' ? undefined : name;
}

function count(number: number, what: string): string {
  return `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${what}${number === 1 ? '' : 's'}`;
}
