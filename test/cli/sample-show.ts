/** A small show with something wrong in most ways that a report must be able to print. */
export const BROKEN_SHOW = {
  'show.cuelock': `show "Lantern Street" {
  rate 24
  numbers by reel
}

crew {
  ana "Ana Ruiz" director
  bo  "Bo Lind" editor
}

picture v1 on 2026-02-01 {
  reel 1 01:00:00:00 lfoa 01:19:59:23
}

schedule {
  task mix 2d from Mon 2026-03-02 with ana
}
`,
  'music/reel 1, start.cuelock': `spotting music on Tue 2026-02-03 picture v1 with anna {
  1m1 01:00:08:00 - 01:01:42:24 "夜の電車\t100%"
  1m2 01:02:00:00 - 01:02:30:00 "Tunnel"
  1m3 01:02:20:00 - 01:02:50:00 "Bridge"
}
`,
};

export const CLEAN_SHOW = {
  'show.cuelock': `show "Lantern Street" {
  rate 24
  numbers by reel
}

crew {
  ana "Ana Ruiz" director
}

picture v1 on 2026-02-01 {
  reel 1 01:00:00:00 lfoa 01:19:59:23
}
`,
  'music.cuelock': `spotting music on Tue 2026-02-03 picture v1 with ana {
  1m1 01:00:08:00 - 01:01:42:12 "Arrival"
}
`,
};
