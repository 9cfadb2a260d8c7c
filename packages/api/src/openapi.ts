import { z } from 'zod'
import { contract } from './contract.ts'
import type { Endpoint } from './endpoint.ts'
import { Problem } from './problem.ts'

type Json = Record<string, unknown>

/**
 * The contract as an OpenAPI 3.1 document.
 *
 * @param options the server's public address and version
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function openApi(options: { url: string; version: string }): Json {
  const paths: Record<string, Json> = {}
  for (const [group, endpoints] of Object.entries(contract)) {
    for (const [name, endpoint] of Object.entries(endpoints) as [string, Endpoint][]) {
      const path = endpoint.path.replace(/:([A-Za-z]+)/g, '{$1}')
      paths[path] ??= {}
      paths[path][endpoint.method.toLowerCase()] = operation(group, name, endpoint)
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cairn',
      version: options.version,
      description:
        'Micro-credentials, from proposal to proof. Errors are RFC 9457 problem documents with a stable `code`.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: options.url }],
    tags: Object.keys(contract).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: jsonSchema(Problem, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token (settings → API tokens)' },
        session: { type: 'apiKey', in: 'cookie', name: 'cairn_session' },
      },
      responses: {
        Problem: {
          description: 'The request was refused, or could not be answered',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  }
}

function operation(group: string, name: string, endpoint: Endpoint): Json {
  const parameters = [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')]
  if (endpoint.method === 'POST')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      schema: { type: 'string', maxLength: 200 },
    })
  return {
    operationId: `${group}.${name}`,
    tags: [group],
    summary: endpoint.summary,
    'x-access': endpoint.access,
    security: securityOf(endpoint),
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(endpoint),
    responses: {
      [String(endpoint.status ?? 200)]: { description: 'Done', content: answerOf(endpoint) },
      default: {
        ...{ $ref: '#/components/responses/Problem' },
        ...(endpoint.problems && { 'x-problems': endpoint.problems }),
      },
    },
  }
}

function securityOf({ access }: Endpoint): Json[] {
  if (access === 'public') return []
  return access === 'in_person' || access === 'operator' ? [{ session: [] }] : [{ token: [] }, { session: [] }]
}

function bodyOf(endpoint: Endpoint): Json {
  if (endpoint.body)
    return {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } } },
    }
  if (!endpoint.consumes) return {}
  const content = Object.fromEntries(
    endpoint.consumes.map((type) => [
      type,
      type === 'multipart/form-data'
        ? {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
            },
          }
        : {},
    ]),
  )
  return { requestBody: { required: true, content } }
}

function answerOf(endpoint: Endpoint): Json {
  if (endpoint.produces) return Object.fromEntries(endpoint.produces.map((type) => [type, {}]))
  return endpoint.response ? { 'application/json': { schema: jsonSchema(endpoint.response, 'output') } } : {}
}

function parametersOf(schema: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: value,
  }))
}

const jsonSchema = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as Json
  return rest
}
