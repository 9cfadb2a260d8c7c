import { system } from '../../kernel/actor.ts'
import { newSecret } from '../../kernel/ids.ts'
import type { Runtime, Work } from '../../kernel/runtime.ts'
import { printedCode } from './instance.model.ts'
import { insertSetup, isSetUp } from './instance.store.ts'

/** 60 bits: nobody guesses it at ten tries a minute. */
const CODE_LENGTH = 12

/** The one-time code of a Cairn that waits for its first run. It lives in this process alone: a restart makes another. */
export interface Setup {
  /** As it is printed in the terminal; `undefined` once the first run was done. */
  code: string | undefined
}

const setter = system('instance.set-up')

/** Looks whether the first run is still to be done, and makes its code. A demo sets itself up, and so does a Cairn for test suites. */
export async function createSetup(runtime: Runtime): Promise<Setup> {
  if (runtime.settings.demo || runtime.settings.conformance) return { code: undefined }
  const done = await runtime.transact(setter, (work) => isSetUp(work.db), 'read only')
  return { code: done ? undefined : printedCode(newSecret(runtime.outside.random).slice(0, CODE_LENGTH)) }
}

/** Says that no first run is needed: the demo's story has made its institutions. */
export async function skipSetup(runtime: Runtime): Promise<void> {
  await runtime.transact(setter, (work) => insertSetup(work.db, work.now))
}

/** Does this Cairn wait for its first run? Another process may have done it. */
export const isSetupNeeded = async (work: Work, setup: Setup): Promise<boolean> =>
  setup.code !== undefined && !(await isSetUp(work.db))
