import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // data: addresses would need a wider content security policy
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
  // bundled, so that the server starts without reading thousands of icon and locale files
  ssr: { noExternal: ['lucide-react', 'react-aria-components', 'react-aria', 'react-stately', 'intl-messageformat'] },
})
