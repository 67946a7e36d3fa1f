/** A series: episodes in a block, in a file of their own and in a folder, and a crew file that all of them share. */
export const SERIES: Readonly<Record<string, string>> = {
  'file:///series/show.cuelock': `show "Harbour" { rate 25; numbers by act }
include "../shared/crew.cuelock"
works { score { composer jo }; theme "Harbour" { composer jo 60%; lyricist hall 50% } }
episode 101 "Low Water" {
  picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00; act 1 01:00:00:00; act 2 01:10:00:00 }
  cues music picture v1 {
    1m1 01:00:10:00 - 01:01:00:00 "Low" uses theme { note ana "x" }
    1m2 01:00:30:00 - 01:01:30:30 "Lower"
  }
  rules { cue/overlap off }
}
episode 102 { picture v1 { reel 1 01:00:00:00 lfoa 01:20:00:00 } }
schedule {
  start 2026-03-02
  per episode {
    task edit 3d with editor
    lock picture-lock after edit picture v1 signoff director
    per reel { task premix 1d after picture-lock, premix of previous }
  }
  task premix of 102 2d
}
status 2026-03-05 { edit of 101 done 2026-03-04 }
`,
  'file:///series/102.cuelock': `episode 102 {
  rate 24
  cues music picture v1 { 1m1 01:00:10:23 - 01:01:00:00 "High" { note bob "y"; note ana "z" } }
  cues dialogue picture v1 {
    LENA 01:02:20:05 - 01:02:22:11 "Is it?" noise
  }
}
episode 0103 "High Water" { include "103/cues.cuelock"; picture v1 { reel 1 01:00:00:00 } }
`,
  'file:///series/103/show.cuelock': `show "High Water" { episode 103 }
picture v2 from v1 { insert 01:10:00:00 + 00:00:02:00 }
characters { LENA "Lena" prefix LN }
`,
  'file:///series/103/cues.cuelock': `cues music picture v2 { 1m1 01:00:10:00 - 01:01:00:00 "Title" uses theme }
episode 103 { cues sfx picture v2 { 01:00:10:00 - 01:00:12:00 "Door" } }
episode 101 { cues sfx picture v1 { 01:00:10:00 - 01:00:09:00 "Door" } }
`,
  'file:///shared/crew.cuelock': `crew {
  ana "Ana Ruiz" director; jo "Jo Park" composer
  bob "Bob Ray" editor away 2026-03-03 .. 2026-03-04
}
people { hall "Robert Hall" society BMI }
`,
};
