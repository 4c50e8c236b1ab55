import { defineErrors } from '../core/errors.ts';

/** Errors of the server itself. */
export const serverError = defineErrors({
  'request-invalid': {
    status: 400,
    detail: 'The request is not valid: {field} {reason}. The description of the API at /api shows what is expected.',
  },
  'route-not-found': {
    status: 404,
    detail: 'There is nothing at {method} {path}. The description of the API is at /api.',
  },
  'upload-too-large': {
    status: 413,
    detail:
      'The file is larger than {limit} MB. Send a smaller one, or start the server with a higher THROUGHLINE_MAX_UPLOAD_MB.',
  },
  'media-type-unsupported': {
    status: 415,
    detail: 'The request’s content type is not supported here. The description of the API at /api shows which is.',
  },
  'host-not-allowed': {
    status: 403,
    detail: 'The server answers only to localhost, 127.0.0.1 and [::1], not to {host}. Open it under one of these.',
  },
  'origin-not-allowed': {
    status: 403,
    detail: 'A page of {origin} may not change anything here. Use the pages of this server.',
  },
  'pages-not-built': { status: 503, detail: 'The pages are not built yet. Run: npm start' },
  'not-loopback': {
    status: 500,
    detail:
      'HOST is {host}, but there are no accounts yet, so the server listens on this machine only. Set HOST to 127.0.0.1, ::1 or localhost.',
  },
  'port-busy': {
    status: 500,
    detail: 'Port {port} is in use by another program. Choose another PORT, or leave it out.',
  },
  internal: {
    status: 500,
    detail: 'Something went wrong on the server. Nothing was changed. Its log tells more under {reference}.',
  },
});
