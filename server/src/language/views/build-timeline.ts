/** The picture of a show: its reels and its schedule. */
import type { Workspace } from '../analysis/workspace.ts';
import type { Finding } from '../findings.ts';
import { currentPicture } from '../model/pictures.ts';
import type { Show } from '../model/show.ts';
import { atOnce } from '../steps.ts';
import { statementsIn } from './findings-by-line.ts';
import { reelViews } from './reel-view.ts';
import { scheduleView } from './schedule-view.ts';
import type { TimelineView } from './timeline-view.ts';

/** Findings that mean that part of the text was not read, so that a picture of the rest would mislead. */
const ALWAYS_BROKEN: readonly string[] = ['language/syntax', 'language/unclosed-block'];
/** The same, where they stand on the first word of a statement. */
const BROKEN_AT_HEAD: readonly string[] = ['language/unknown-word', 'language/wrong-place'];

/**
 * The picture of the show that a file belongs to, or of the episode at an offset of it; undefined for a file that is not
 * known. `today` is a day since 1970-01-01.
 */
export function timelineView(
  workspace: Workspace,
  uri: string,
  today?: number,
  offset?: number,
): TimelineView | undefined {
  return atOnce(drawTimeline(workspace, uri, today, offset));
}

/** The same, some cues at a step. Whoever lets anything change between two steps begins anew. */
export function* drawTimeline(
  workspace: Workspace,
  uri: string,
  today?: number,
  offset?: number,
): Generator<void, TimelineView | undefined> {
  const show = offset === undefined ? workspace.showOf(uri) : workspace.showAt(uri, offset);
  if (!show) return undefined;
  const picture = currentPicture(show);
  const schedule = scheduleView(workspace, show, today);
  yield;
  const broken = firstBroken(workspace, workspace.filesOf(show));
  const reels = yield* reelViews(workspace, show);
  return {
    title: titleOf(show) || fileName(uri),
    ...(show.episode !== undefined &&
      show.outer && { episode: { number: show.episode, series: titleOf(show.outer) || fileName(uri) } }),
    ...(show.rate && { rate: { token: show.rate.token } }),
    ...(picture && { picture: picture.version.written }),
    reels,
    ...(schedule && { schedule }),
    ...(broken && { broken: { message: broken.message, source: workspace.spanOf(broken.at) } }),
  };
}

/** An episode without a title of its own has its series' and its number. */
function titleOf({ title, episode, outer }: Show): string {
  if (title || !outer) return title;
  return [titleOf(outer), episode].filter(Boolean).join(' ');
}

function firstBroken(workspace: Workspace, uris: readonly string[]): Finding | undefined {
  for (const uri of uris) {
    const found = workspace.findings(uri).find((finding) => isBroken(workspace, finding));
    if (found) return found;
  }
  return undefined;
}

function isBroken(workspace: Workspace, { code, at }: Finding): boolean {
  if (ALWAYS_BROKEN.includes(code)) return true;
  if (!BROKEN_AT_HEAD.includes(code)) return false;
  return statementsIn(workspace, at.row).some(({ items }) => items[0]?.start === at.start);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.cuelock$/, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
