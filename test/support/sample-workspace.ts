/** A workspace of several files that lean on each other: an episode inside a show, and a file that both include. */
import { SAMPLE } from './sample-text.ts';

export const SAMPLE_WORKSPACE: Readonly<Record<string, string>> = {
  'file:///sample/show.cuelock': `include "shared/people.cuelock"\n${SAMPLE}`,
  'file:///sample/reel-2.cuelock': `cues music picture v8 {
  2m1 02:00:08:00 - 02:01:42:12 "Signal Box" segue 2m2
  2m2 02:01:42:12 - 02:03:00:00 "Crossing" uses blue-lamp { hit 02:02:10:00 "The whistle" }
  2m3 02:05:00:00 - 02:04:00:00 "Backwards"
  2M03 02:05:00:00 + 0:40 "The same number"
  2m4 02:06:00:24 "A frame too many"
}
cues adr picture v8 { LENA 02:03:11:05 - 02:03:13:20 "Wait." noise; LN202 02:03:20:00 "No." clarity }
works { train-song "Train Song" { composer hall 50%; lyricist ana } }
schedule {
  task conform 3d after picture-lock + 1d
  review screening on Mon 2026-06-02 with dee, editor
}
// cuelock-allow timecode/malformed: nothing to allow
rules { cue/overlap warning; cue/overlapp off }
`,
  'file:///sample/shared/people.cuelock': `people { hall "Robert Hall" society BMI }
companies { nightmusic "Night Music" publisher }
`,
  'file:///sample/episode/show.cuelock': `show "Night Train, the episode" { rate 29.97df }
include "../shared/people.cuelock"
cues music {
  1m1 01:00:08;00 - 01:01:00;00 "Teaser" uses blue-lamp
  1m2 01:02:00:00 - 01:02:30;00 "Act one" { note ana "x"; todo hall "y" by 2026-02-31 }
}
`,
};
