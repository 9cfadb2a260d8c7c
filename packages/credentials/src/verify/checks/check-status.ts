import type { JsonObject } from '../../json.ts'
import type { Settings } from '../options.ts'
import { type Finding, inconclusive, passed, type Warning } from '../report.ts'

export async function checkStatus(document: JsonObject, _settings: Settings, _warnings: Warning[]): Promise<Finding> {
  return document.credentialStatus === undefined ? passed('status') : inconclusive('status', 'status.not_checked')
}
