import type { Command } from '../command.ts'
import { achievements } from './achievements.ts'
import { audit } from './audit.ts'
import { bake } from './bake.ts'
import { bundle } from './bundle.ts'
import { conformance } from './conformance.ts'
import { doctor } from './doctor.ts'
import { inspect } from './inspect.ts'
import { keys } from './keys.ts'
import { demo, serve } from './serve.ts'
import { sign } from './sign.ts'
import { skills } from './skills.ts'
import { status } from './status.ts'
import { unbake } from './unbake.ts'
import { verify } from './verify.ts'

/** Every command; the reference page is written from this. */
export const commands: readonly Command[] = [
  serve,
  demo,
  verify,
  sign,
  keys,
  status,
  bundle,
  inspect,
  bake,
  unbake,
  achievements,
  audit,
  skills,
  conformance,
  doctor,
]
