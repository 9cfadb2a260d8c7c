/** Strokes of each icon in a box of 24 by 24, drawn for Cairn. Names without strokes here share those of a kin. */
const STROKES: Record<string, string> = {
  mountain: 'M3 20l6-11 4 6 2-3 6 8z',
  chart: 'M4 20V4M4 20H20M8 16V11M12 16V7M16 16V13',
  shield: 'M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6z M9 12l2 2 4-4',
  leaf: 'M5 19C5 9 11 5 20 4c0 9-4 15-12 15 M5 19c3-5 6-7 10-9',
  users: 'M8 11a3 3 0 100-6 3 3 0 000 6 M2 20c0-4 3-6 6-6s6 2 6 6 M16 11a3 3 0 100-6 M17 14c3 0 5 2 5 6',
  bot: 'M6 9h12v9H6z M12 9V5 M12 4h.01 M9 13h.01 M15 13h.01 M3 12v4 M21 12v4',
  brain:
    'M12 5a3 3 0 00-6 1 3 3 0 00-2 5 3 3 0 002 5 3 3 0 006 1V5 M12 5a3 3 0 016 1 3 3 0 012 5 3 3 0 01-2 5 3 3 0 01-6 1',
  lock: 'M6 11h12v9H6z M9 11V8a3 3 0 016 0v3',
  globe: 'M12 21a9 9 0 100-18 9 9 0 000 18 M3 12h18 M12 3c3 3 3 15 0 18 M12 3c-3 3-3 15 0 18',
  book: 'M4 5c3-1 5 0 8 2v13c-3-2-5-3-8-2z M20 5c-3-1-5 0-8 2v13c3-2 5-3 8-2z',
  heart: 'M12 20C5 15 3 12 3 9a4.5 4.5 0 019-1 4.5 4.5 0 019 1c0 3-2 6-9 11z',
  code: 'M8 7l-5 5 5 5 M16 7l5 5-5 5 M14 4l-4 16',
  star: 'M12 3l2.7 5.8 6.3.8-4.6 4.4 1.1 6.3L12 17.2 6.5 20.3l1.1-6.3L3 9.6l6.3-.8z',
  target: 'M12 21a9 9 0 100-18 9 9 0 000 18 M12 16a4 4 0 100-8 4 4 0 000 8 M12 12h.01',
  pen: 'M4 20l1-5L16 4l4 4L9 19z M14 6l4 4',
  network: 'M12 4v5 M5 20v-5h14v5 M12 9v6 M10 2h4v2h-4z M3 20h4v2H3z M17 20h4v2h-4z',
  sun: 'M12 16a4 4 0 100-8 4 4 0 000 8 M12 2v2 M12 20v2 M2 12h2 M20 12h2 M5 5l1.5 1.5 M17.500 17.500L19 19 M5 19l1.500-1.500 M17.500 6.500L19 5',
  wrench: 'M14 7a4 4 0 015-4l-3 3 2 2 3-3a4 4 0 01-5 5L8 18l-3 1 1-3z',
  flask: 'M9 3h6 M10 3v6l-5 9c-.6 1.200.2 3 2 3h10c1.800 0 2.600-1.800 2-3l-5-9V3 M7.500 15h9',
}

const KIN: Record<string, string> = {
  award: 'star',
  cog: 'wrench',
  hammer: 'wrench',
  factory: 'wrench',
  sprout: 'leaf',
  tree: 'leaf',
  recycle: 'leaf',
  handshake: 'users',
  messages: 'users',
  school: 'book',
  languages: 'globe',
  map: 'globe',
  compass: 'globe',
  laptop: 'code',
  cpu: 'bot',
  database: 'network',
  cloud: 'network',
  calculator: 'chart',
  presentation: 'chart',
  stethoscope: 'heart',
  microscope: 'flask',
  lightbulb: 'sun',
  palette: 'pen',
  'pencil-ruler': 'pen',
  scale: 'target',
  gavel: 'target',
  timer: 'target',
  flame: 'sun',
  zap: 'star',
  rocket: 'star',
  siren: 'shield',
}

/** The strokes of an icon; `undefined` for `none`. */
export function strokesOf(name: string): string | undefined {
  return name === 'none' ? undefined : (STROKES[name] ?? STROKES[KIN[name] ?? 'mountain'])
}
