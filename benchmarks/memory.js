// Runs in the worker before anything else: `heap()` is its WebAssembly memory, in bytes.
{
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (...all) => {
    const made = await instantiateStreaming.apply(WebAssembly, all);
    const { memory } = made.instance.exports;
    self.heap = () => memory.buffer.byteLength;
    return made;
  };
}
