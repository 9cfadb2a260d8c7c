import type { Definition } from '@cairn/api'
import type { BadgeIcon } from './icon-paths.ts'
import type { BadgePalette } from './palettes.ts'
import { hashText } from './randomness.ts'
import type { BadgeShape } from './shapes.ts'

/** The shape says what kind of thing was earned. */
export function suggestShape(
  scope: Definition['scope'] = 'micro_credential',
  type: Definition['achievementType'] = 'MicroCredential',
): BadgeShape {
  if (scope === 'stack') return 'rosette'
  if (scope === 'program' || scope === 'activity') return scope === 'program' ? 'octagon' : 'stone'
  if (['Certification', 'License', 'Certificate', 'CertificateOfCompletion'].includes(type)) return 'shield'
  if (['Course', 'LearningProgram', 'Fieldwork'].includes(type)) return 'squircle'
  if (['Competency', 'Assessment'].includes(type)) return 'diamond'
  return scope === 'badge' || ['CommunityService', 'Membership', 'CoCurricular', 'Award'].includes(type)
    ? 'circle'
    : 'hexagon'
}

const PALETTE_OF_FIELD: readonly (readonly [RegExp, BadgePalette])[] = [
  [/sustain|environ|climate|agricult|ecolog|sostenib|ambient/, 'moss'],
  [/cyber|securit|segurid|law|legal|derecho/, 'slate'],
  [/data|\bai\b|comput|software|informat|math|statist|digital|datos/, 'lake'],
  [/health|medic|nurs|care|salud|biolog/, 'berry'],
  [/educat|teach|pedagog|educaci/, 'dawn'],
  [/engineer|technolog|manufact|construct|ingenier|tecnolog|physic/, 'ember'],
  [/people|societ|social|art|human|language|cultur|socied|divers/, 'heather'],
  [/business|leader|manage|econom|financ|market|empresa|negocio/, 'pine'],
]
const PALETTE_NAMES: readonly BadgePalette[] = ['pine', 'lake', 'ember', 'heather', 'slate', 'moss', 'berry', 'dawn']

/** The color says which field it comes from; fields that nobody foresaw get one of their own, always the same. */
export function suggestPalette(field = '', seed = ''): BadgePalette {
  const words = field.toLowerCase()
  const known = PALETTE_OF_FIELD.find(([pattern]) => pattern.test(words))
  return known?.[1] ?? PALETTE_NAMES[hashText(words || seed) % PALETTE_NAMES.length] ?? 'pine'
}

/** Beginnings of words; the first line that a title has a word of says its icon. */
const ICON_OF_WORD: readonly (readonly [string, BadgeIcon])[] = [
  ['first aid|emergenc|rescue', 'siren'],
  ['fire ', 'flame'],
  ['robot|chatbot|automat', 'bot'],
  ['machine learning|artificial|intelligen|neuro|cognit|psycholog', 'brain'],
  ['cloud', 'cloud'],
  ['network', 'network'],
  ['cyber|security|privacy|segurid', 'lock'],
  ['threat|defen|protect|safety', 'shield'],
  ['database|sql', 'database'],
  ['data|analy|statist|datos', 'chart'],
  ['prompt|workflow', 'messages'],
  ['quantum|chip|hardware|embedded', 'cpu'],
  ['web|code|coding|program|develop|open-source|software', 'code'],
  ['carbon|account|financ|tax|calcul', 'calculator'],
  ['recycl|circular|waste', 'recycle'],
  ['sustain|environ|climate|green|sostenib', 'leaf'],
  ['garden|plant|agricult|farm', 'sprout'],
  ['forest|tree', 'tree'],
  ['building|architect|construct|property', 'building'],
  ['solar|energy', 'sun'],
  ['electric', 'zap'],
  ['grant|writ|author|journal|edit', 'pen'],
  ['design|draw', 'pencil-ruler'],
  ['art|paint|creativ', 'palette'],
  ['music|sound', 'music'],
  ['video|film|media', 'video'],
  ['marketing|advoca|campaign', 'megaphone'],
  ['intercultural|language|translat|idioma', 'languages'],
  ['communicat|conversation|feedback', 'messages'],
  ['diversity|inclusi|care|wellbeing|volunt', 'heart'],
  ['health|clinic|nurs|medic|salud', 'stethoscope'],
  ['laborator|chemi', 'flask'],
  ['research|biolog|science', 'microscope'],
  ['law|legal|justice', 'gavel'],
  ['ethic|responsib|fair', 'scale'],
  ['negotiat|partner|mediat', 'handshake'],
  ['team|remote|communit|people|leader|group', 'users'],
  ['coach|mentor|guid', 'compass'],
  ['agile|project|manage|goal|assess', 'target'],
  ['present|speak', 'presentation'],
  ['literacy|read|libra', 'book'],
  ['teach|educat|classroom|school|docen', 'school'],
  ['time|productiv', 'timer'],
  ['global|international|geo', 'globe'],
  ['map|navigat', 'map'],
  ['travel|touris|aviation', 'plane'],
  ['logistic|transport|supply', 'truck'],
  ['cook|food|hospitality|gastronom', 'utensils'],
  ['startup|entrepreneur|launch|innovat', 'rocket'],
  ['idea|problem', 'lightbulb'],
  ['business|management|empresa', 'briefcase'],
  ['manufactur|industr|factory', 'factory'],
  ['repair|maintenance', 'wrench'],
  ['craft|carpent', 'hammer'],
  ['engineer|mechan|system', 'cog'],
  ['digital|computer|informat', 'laptop'],
  ['award|honor|excellen', 'award'],
]

/** The icon says what it is about: from the words of the title, then of the field. A mountain where none speaks. */
export function suggestIcon(title: string, field = ''): BadgeIcon {
  for (const text of [title, field]) {
    const words = ` ${text.toLowerCase()} `
    const found = ICON_OF_WORD.find(([beginnings]) =>
      beginnings.split('|').some((beginning) => new RegExp(`[^\\p{L}]${beginning}`, 'u').test(words)),
    )
    if (found) return found[1]
  }
  return 'mountain'
}
