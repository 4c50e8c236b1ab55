import '../kit/styles/index.css';
import './shell.css';
import { focusManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from '../kit/api.ts';
import { ToastProvider } from '../kit/components/toast.tsx';
import { KeyProvider } from '../kit/keys.tsx';
import { type CatalogueLoaders, LanguageProvider } from '../kit/language.tsx';
import { refetchOnFocus } from '../register/pages/fresh.ts';
import { router } from './router.tsx';

const catalogues: CatalogueLoaders = {
  en: async () => (await import('./catalogues/en.ts')).default,
  fr: async () => (await import('./catalogues/fr.ts')).default,
  ar: async () => (await import('./catalogues/ar.ts')).default,
  vi: async () => (await import('./catalogues/vi.ts')).default,
};

// Two windows side by side: the one that is looked at was visible all the time.
focusManager.setEventListener((handleFocus) => {
  const look = () => handleFocus();
  addEventListener('focus', look);
  addEventListener('visibilitychange', look);
  return () => {
    removeEventListener('focus', look);
    removeEventListener('visibilitychange', look);
  };
});

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // The server may be this very computer, which answers without any network.
      networkMode: 'always',
      refetchOnWindowFocus: refetchOnFocus,
      // What the server has refused it will refuse again.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status >= 400),
    },
    mutations: { networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <LanguageProvider catalogues={catalogues}>
          <KeyProvider>
            <ToastProvider>
              <RouterProvider router={router} />
            </ToastProvider>
          </KeyProvider>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
}
