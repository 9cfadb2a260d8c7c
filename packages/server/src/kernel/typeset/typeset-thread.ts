/**
 * Runs in a thread of its own: sets one paper, says it, and ends.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler, type NodeError, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { paperFontFiles } from '../fonts/fonts.ts'
import type { FromTypesetter, Paper } from './typeset.ts'

if (!parentPort) throw new Error('This runs in a worker thread')
const { template, facts, madeAt } = workerData as Paper
/** Fonts, page numbers, headings: what all papers have in common. */
const common = readFileSync(new URL('./paper.typ', import.meta.url), 'utf8')

/** Where Typst looks for files: there are none but the facts, which are in memory only. */
const workspace = import.meta.dirname
const compiler = NodeCompiler.create({
  workspace,
  fontArgs: [{ fontBlobs: paperFontFiles.map((file) => readFileSync(file)) }],
})
compiler.mapShadow(join(workspace, 'facts.json'), Buffer.from(facts))

parentPort.postMessage(set())

function set(): FromTypesetter {
  const { result, takeError } = compile()
  if (!result) return { kind: 'stumbled', message: diagnose(takeError()) }
  return {
    kind: 'set',
    bytes: new Uint8Array(accessible(result) ?? compiler.pdf(result, { creationTimestamp: madeAt })),
  }
}

function compile() {
  const compiled = compiler.compile({ mainFileContent: common + template })
  return { result: compiled.result, takeError: () => compiled.takeError() }
}

/** PDF/UA-1 wants a letter for every character; where our fonts lack one, the paper does not claim to be it. */
function accessible(document: NonNullable<ReturnType<typeof compile>['result']>): Buffer | undefined {
  try {
    return compiler.pdf(document, { pdfStandard: PdfStandard.UA_1, creationTimestamp: madeAt })
  } catch (error) {
    if (String(error).includes('could not be displayed with font')) return undefined
    throw error
  }
}

function diagnose(error: NodeError | null): string {
  return error ? JSON.stringify(compiler.fetchDiagnostics(error)).slice(0, 2000) : 'no document'
}
