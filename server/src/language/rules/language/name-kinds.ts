/** What a name can be the name of, for messages: what it is called, and what to do where there is none. */
import type { NameKind } from '../../schema/spec.ts';

interface NameKindWords {
  /** Behind `a` or `no`. */
  readonly title: string;
  readonly advice: string;
}

export const NAME_KINDS: Record<NameKind, NameKindWords> = {
  person: { title: 'person', advice: 'list them in `crew { }` or `people { }`' },
  role: { title: 'role', advice: 'give it to somebody in `crew { }`' },
  company: { title: 'company', advice: 'list it in `companies { }`' },
  room: { title: 'room', advice: 'list it in `rooms { }`' },
  character: { title: 'character', advice: 'list them in `characters { }`' },
  picture: { title: 'cut', advice: 'declare it as in `picture v8 { }`' },
  cue: { title: 'cue', advice: 'give it a line of its own' },
  work: { title: 'work', advice: 'list it in `works { }`' },
  calendar: { title: 'calendar', advice: 'declare it as in `calendar paris { }`' },
  item: { title: 'line of the schedule', advice: 'add the task, lock or milestone' },
  pipeline: { title: 'pipeline', advice: 'declare it as in `pipeline ours { }`' },
  baseline: { title: 'baseline', advice: 'write one as in `baseline approved 2026-01-12 { }`' },
  episode: { title: 'episode', advice: 'declare it as in `episode 103 { }`' },
  'delivery-spec': { title: 'delivery specification', advice: 'declare it as in `spec ours { }`' },
  society: { title: 'performing right society', advice: 'list it in `societies { }`' },
  department: { title: 'department', advice: 'list it in `departments { }`' },
  reason: { title: 'reason', advice: 'list it in `reasons { }`' },
  stage: { title: 'stage', advice: 'add it to a pipeline as in `stage grade`' },
};
