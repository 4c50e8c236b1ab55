/** Original files of a workspace, addressed by the SHA-256 of their bytes (64 lower-case hex digits). */
export interface FileStore {
  /** Stores the bytes durably (fsync, rename) and gives their hash. Storing the same bytes again changes nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or undefined when there is no such file. */
  find(sha256: string): Promise<Uint8Array | undefined>;
}
