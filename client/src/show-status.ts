/** The status item of a Cuelock file: which show it belongs to, at what rate, against which cut, and how it stands. */
import {
  DiagnosticSeverity,
  type Disposable,
  LanguageStatusSeverity,
  languages,
  StatusBarAlignment,
  window,
} from 'vscode';
import type { LanguageServer } from './language-server.ts';

export function registerShowStatus(server: LanguageServer): Disposable {
  const item = window.createStatusBarItem('cuelock.show', StatusBarAlignment.Right, 90);
  item.name = 'Cuelock: show';
  item.command = 'cuelock.openTimeline';
  const details = languages.createLanguageStatusItem('cuelock.show', { language: 'cuelock' });
  details.name = 'Cuelock';

  let asked = 0;
  const refresh = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'cuelock') return item.hide();
    const turn = ++asked;
    const show = await server.show(document.uri.toString());
    if (turn !== asked) return;
    if (!show) return item.hide();
    const errors = languages
      .getDiagnostics(document.uri)
      .filter(({ severity, source }) => severity === DiagnosticSeverity.Error && source === 'cuelock').length;
    const name = show.title === '' ? 'no show' : show.title;
    const facts = [show.rate, show.picture].filter(Boolean).join(' · ');
    item.text = `$(${errors > 0 ? 'error' : 'device-camera-video'}) ${name}`;
    item.tooltip =
      show.title === ''
        ? 'No file in this folder or above says `show`, so this file is checked alone.'
        : `This file belongs to “${show.title}”${facts && `, ${facts}`}: ${count(show.files, 'file')}. ${count(errors, 'error')} in this one. Click for the timeline.`;
    item.show();
    details.text = facts === '' ? name : `${name} · ${facts}`;
    details.detail = show.title === '' ? 'checked alone' : count(show.files, 'file');
    details.severity = errors > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    details.command = { title: 'Timeline', command: 'cuelock.openTimeline' };
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(() => void refresh()),
    languages.onDidChangeDiagnostics(() => void refresh()),
    server.onDidChange(() => void refresh()),
  ];
  void refresh();
  return { dispose: () => [item, details, ...listeners].forEach((each) => void each.dispose()) };
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
