/** A cue sheet: works with every kind of party, clearances that hold a lock, usage codes and shares that do not add up. */
export const RIGHTS: Readonly<Record<string, string>> = {
  'file:///rights/show.cuelock': `show "Lamp" { rate 25; numbers by reel; shares 200%; follow ours }
crew { jo "Jo Park" composer society ASCAP ipi 00014107338; dee "Dee" producer }
people { hall "Robert Hall" society BMI ipi 00130046332; hart "Lucy Hart" society ASCAP ipi 00418430181 }
companies { night "Night Music" publisher society ASCAP; lamp "Lamp Songs" publisher }
pipeline ours extends post { require cue source has sync cleared before mix }
schedule { start 2026-03-02; task mix 3d; lock mix-lock after mix signoff producer }
picture v1 on 2026-02-20 { reel 1 01:00:00:00 lfoa 01:20:00:00 }
`,
  'file:///rights/works.cuelock': `works {
  /// What every score cue is.
  score { composer jo; publisher night }
  blue "Blue Lamp" {
    composer hall 50%; lyricist hart 50%
    publisher night 60%; publisher lamp 40%
    sync requested 15000 USD mfn by 2026-03-01; master cleared 15000 USD until 2036-04-01
    iswc T-034.524.680-1; isrc USRC17607839
  }
  silent "Silent Night" public-domain { arranger jo 30% }
  tram "Café Tram" library "Meridian" catalogue "MER 2031-14" { composer hall 33.34%; composer jo 33.33% }
  last { composer jo 50%; sub-publisher lamp 10%; administrator night; performer "The Band"; label "Own" }
}
`,
  'file:///rights/cues.cuelock': `cues music picture v1 {
  1m1 01:00:10:00 - 01:00:30:00 "Title" main-title theme
  1m2 01:00:40:00 - 01:01:20:00 "Bar" source vocal uses blue
  1m3 01:01:40:00 - 01:02:20:00 "Hum" source visual uses silent
  1m4 01:03:00:00 - 01:03:20:00 "Tram" background instrumental uses tram
  1m5 01:04:00:00 - 01:04:30:00 "Bar again" uses blue, last
  1m6 01:04:20:00 - 01:05:00:00 "Last" featured uses last
}
`,
};
