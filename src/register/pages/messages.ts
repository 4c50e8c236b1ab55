import type activity from '../languages/activity.en.json';
import type record from '../languages/record.en.json';
import type register from '../languages/register.en.json';
import type sources from '../languages/sources.en.json';

type RegisterMessages = typeof register & typeof sources & typeof record & typeof activity;

declare module '../../kit/messages.ts' {
  interface Messages extends RegisterMessages {}
}
