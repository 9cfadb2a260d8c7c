import type { Config } from '@react-router/dev/config'

export default {
  ssr: true,
  appDirectory: 'app',
  buildDirectory: 'build',
  serverBuildFile: 'index.js',
  // the list of pages is short: loading it once is cheaper than asking for parts of it
  routeDiscovery: { mode: 'initial' },
} satisfies Config
