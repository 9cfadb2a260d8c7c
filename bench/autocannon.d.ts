/** What we use of autocannon, which has no types of its own. */
declare module 'autocannon' {
  export interface Result {
    errors: number
    non2xx: number
    requests: { average: number }
  }
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers: Record<string, string>
  }): Promise<Result>
}
