import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

/** React, its router, and the formatter of messages. */
const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|react-router|intl-messageformat|@formatjs)\//

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // data: addresses would need a wider content security policy
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  worker: {
    format: 'es',
    // a service worker hands a worker its script only where it lies within the scope, which is the page /verify
    rolldownOptions: {
      output: { entryFileNames: 'verify/[name]-[hash].js', chunkFileNames: 'verify/[name]-[hash].js' },
    },
  },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // what every page needs and no release of ours changes, in one file that browsers keep
          output: { codeSplitting: { groups: [{ name: 'framework', test: FRAMEWORK }] } },
        },
      },
    },
  },
  // bundled, so that the server starts without reading thousands of icon and locale files
  ssr: { noExternal: ['lucide-react', 'react-aria-components', 'react-aria', 'react-stately', 'intl-messageformat'] },
})
