import { contract } from '@cairn/api'
import { handle, type Routes } from '../../kernel/http/handle.ts'
import { committeeHandlers } from './committees.http.ts'
import { proposalHandlers } from './proposals.http.ts'
import { routeHandlers } from './routes.http.ts'

export const governanceRoutes: Routes = handle(contract.governance, {
  ...proposalHandlers,
  ...routeHandlers,
  ...committeeHandlers,
})
