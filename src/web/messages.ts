import type web from './languages/web.en.json';

type WebMessages = typeof web;

declare module '../kit/messages.ts' {
  interface Messages extends WebMessages {}
}
