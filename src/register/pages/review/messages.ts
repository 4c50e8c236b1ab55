import type review from '../../languages/review.en.json';

type ReviewMessages = typeof review;

declare module '../../../kit/messages.ts' {
  interface Messages extends ReviewMessages {}
}
