import { expect, test } from 'vitest';
import { slugOf } from './workspaces.ts';

test.each([
  ['Republic of Meridia', 'XMD', 'republic-of-meridia'],
  ['Côte d’Ivoire', 'CIV', 'cote-d-ivoire'],
  ['Việt Nam', 'VNM', 'viet-nam'],
  ['المغرب', 'MAR', 'mar'],
  ['New', 'NZL', 'nzl'], // the address /new is taken
  ['2nd Republic', 'KEN', 'nd-republic'],
  ['The United Kingdom of Great Britain and Northern Ireland', 'GBR', 'the-united-kingdom-of-great-brit'],
])('%s → %s: %s', (name, country, slug) => expect(slugOf(name, country)).toBe(slug));
