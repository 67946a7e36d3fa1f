/** A series in files and folders that lean on each other: blocks and a folder of one episode, an include, levels. */
export const SAMPLE_SERIES: Readonly<Record<string, string>> = {
  'file:///series/show.cuelock': `show "Night Train" { rate 25 }
crew { ana "Ana Ruiz" director; jo "Jo Park" composer }
works { score { composer jo } }
episode 101 "Low Water" {
  picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
  cues music picture v1 {
    1m1 01:00:10:00 - 01:01:00:00 "Low" { note ana "x" }
    1m2 01:00:30:00 - 01:01:30:30 "Lower"
  }
  rules { cue/overlap off }
}
episode 102 { picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 } }
status 2026-03-01 { }
`,
  'file:///series/music.cuelock': `episode 102 {
  rate 24
  crew { bob "Bob Ray" editor }
  cues music picture v1 { 1m1 01:00:10:24 - 01:01:00:00 "High" { note bob "y"; note ana "z" } }
  schedule { lock picture-lock picture v1 signoff director }
}
episode 0103 "High Water" { include "103/cues.cuelock"; picture v1 { reel 1 01:00:00:00 } }
`,
  'file:///series/103/show.cuelock': `show "High Water" { episode 103 }
picture v2 from v1 { insert 01:10:00:00 + 00:00:02:00 }
`,
  'file:///series/103/cues.cuelock': `cues music picture v2 { 1m1 01:00:10:00 - 01:01:00:00 "Title" }
episode 103 { cues sfx picture v2 { 01:00:10:00 - 01:00:12:00 "Door" } }
episode 101 { cues sfx picture v1 { 01:00:10:00 - 01:00:09:00 "Door" } }
`,
};
