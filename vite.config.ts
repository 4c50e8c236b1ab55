import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Builds the single-page app into dist/web. Nothing is inlined, because the server's content security policy allows
 * scripts and styles from files only. `THROUGHLINE_API` is where `npm run dev` finds the server.
 */
export default defineConfig({
  root: 'src/web',
  publicDir: 'public',
  plugins: [react()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { '/api': { target: process.env.THROUGHLINE_API ?? 'http://127.0.0.1:8080', changeOrigin: false } },
  },
});
