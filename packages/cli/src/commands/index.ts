import type { Command } from '../command.ts'
import { bake } from './bake.ts'
import { doctor } from './doctor.ts'
import { inspect } from './inspect.ts'
import { demo, serve } from './serve.ts'
import { unbake } from './unbake.ts'
import { verify } from './verify.ts'

/** Every command; the reference page is written from this. */
export const commands: readonly Command[] = [serve, demo, verify, inspect, bake, unbake, doctor]
