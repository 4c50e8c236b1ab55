import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { parseRegisterSearch } from '../register/pages/register/search.ts';
import { FirstRunPage } from './pages/first-run.tsx';
import { Broken, BrokenPage, NotFound, NotFoundPage } from './pages/not-found.tsx';
import { parseSearch, stringifySearch } from './search-params.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({ notFoundComponent: NotFoundPage, errorComponent: BrokenPage });

const firstRunRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { choose?: 'all' } =>
    search.choose === 'all' ? { choose: 'all' } : {},
  component: FirstRunPage,
});

const newCountryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/new',
  component: lazyRouteComponent(() => import('./pages/new-country.tsx')),
});

const workspaceRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/$slug',
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: BrokenPage,
});

const workspaceHomeRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$slug/register', params, replace: true });
  },
});

const sourcesRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'sources',
  component: lazyRouteComponent(() => import('../register/pages/sources/page.tsx')),
});

const reviewRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'sources/$importId',
  component: lazyRouteComponent(() => import('../register/pages/review/page.tsx')),
});

const registerRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'register',
  validateSearch: parseRegisterSearch,
  component: lazyRouteComponent(() => import('../register/pages/register/page.tsx')),
});

const recordRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'register/$recommendationId',
  component: lazyRouteComponent(() => import('../register/pages/record/page.tsx')),
});

const activityRoute = createRoute({
  getParentRoute: () => workspaceRoute,
  path: 'activity',
  component: lazyRouteComponent(() => import('../register/pages/activity/page.tsx')),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    firstRunRoute,
    newCountryRoute,
    workspaceRoute.addChildren([
      workspaceHomeRoute,
      sourcesRoute,
      reviewRoute,
      registerRoute,
      recordRoute,
      activityRoute,
    ]),
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
