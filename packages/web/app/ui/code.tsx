/** An id, a hash, an address: fixed width, kept apart from the direction of the text around, broken anywhere. */
export function Code({ children }: { children: string }) {
  return <bdi className="font-mono text-sm wrap-anywhere">{children}</bdi>
}
