/** As much of an OpenAPI 3.1 document as the page shows. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

export interface OpenApiOperation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: unknown;
  }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: unknown }>> }
    >
  >;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
/** Text with `code` between back quotes. */
const prose = (text: string) => safe(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const anchor = (name: string) => `schema-${name}`;

/** A schema in a few words: its name as a link, or its type. */
function shortSchema(schema: unknown): string {
  if (typeof schema !== 'object' || schema === null) return '';
  const { $ref, type, items, enum: values, format } = schema as Record<string, unknown>;
  if (typeof $ref === 'string') {
    const name = $ref.slice($ref.lastIndexOf('/') + 1);
    return `<a href="#${anchor(name)}">${safe(name)}</a>`;
  }
  if (type === 'array') return `list of ${shortSchema(items) || 'values'}`;
  if (Array.isArray(values)) return values.map((value) => `<code>${safe(String(value))}</code>`).join(' | ');
  const name = [type].flat().filter(Boolean).join(' or ');
  return safe(typeof format === 'string' ? `${name} (${format})` : name);
}

function parameterTable({ parameters = [] }: OpenApiOperation): string {
  if (parameters.length === 0) return '';
  const rows = parameters.map(
    ({ name, in: place, required, description = '', schema }) =>
      `<tr><th scope="row"><code>${safe(name)}</code></th><td>${place}${required === true ? ', required' : ''}</td><td>${shortSchema(schema)}</td><td>${prose(description)}</td></tr>`,
  );
  return `<table><caption>Parameters</caption><thead><tr><th scope="col">name</th><th scope="col">place</th><th scope="col">type</th><th scope="col">meaning</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function contentOf(content: OpenApiOperation['requestBody'] | OpenApiOperation['responses'][string]): string {
  const types = Object.entries(content?.content ?? {});
  return types.map(([type, { schema }]) => `<code>${safe(type)}</code> ${shortSchema(schema)}`).join(', ');
}

function answerTable({ responses }: OpenApiOperation): string {
  const rows = Object.entries(responses).map(
    ([status, response]) =>
      `<tr><th scope="row">${safe(status)}</th><td>${prose(response.description ?? '')}</td><td>${contentOf(response)}</td></tr>`,
  );
  return `<table><caption>Answers</caption><thead><tr><th scope="col">status</th><th scope="col">meaning</th><th scope="col">content</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function operationSection(method: string, path: string, operation: OpenApiOperation): string {
  const { operationId = '', summary = '', description } = operation;
  const body = operation.requestBody === undefined ? '' : `<p>Body: ${contentOf(operation.requestBody)}</p>`;
  return `<section id="${safe(operationId)}"><h3><code>${method.toUpperCase()} ${safe(path)}</code></h3><p>${prose(summary)}.</p>${description === undefined ? '' : `<p>${prose(description)}</p>`}${parameterTable(operation)}${body}${answerTable(operation)}</section>`;
}

/** The description of the API as one HTML page without script, for people. */
export function renderApiPage(document: OpenApiDocument): string {
  const { info, paths, components } = document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const tags = [...new Set(operations.flatMap(({ operation }) => operation.tags?.[0] ?? []))];
  const sections = tags.map((tag) => {
    const own = operations.filter(({ operation }) => operation.tags?.[0] === tag);
    const details = own.map(({ method, path, operation }) => operationSection(method, path, operation));
    return `<h2>${safe(tag)}</h2>${details.join('')}`;
  });
  const contents = operations.map(
    ({ method, path, operation }) =>
      `<li><a href="#${safe(operation.operationId ?? '')}">${safe(operation.summary ?? path)}</a> <code class="quiet">${method.toUpperCase()}</code></li>`,
  );
  const schemas = Object.entries(components?.schemas ?? {}).map(
    ([name, schema]) =>
      `<details id="${anchor(name)}"><summary>${safe(name)}</summary><pre tabindex="0">${safe(JSON.stringify(schema, null, 2))}</pre></details>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>API of Throughline</title><link rel="stylesheet" href="/api/style.css"></head><body><header><h1>API of ${safe(info.title)} ${safe(info.version)}</h1><p>${prose(info.description ?? '')}</p><p><a href="/api/openapi.json">OpenAPI ${safe(document.openapi)} document</a> · <a href="/">Back to the workspace</a></p></header><main><nav aria-label="Contents"><ul>${contents.join('')}</ul></nav>${sections.join('')}<h2>Schemas</h2>${schemas.join('')}</main></body></html>`;
}
