#pragma once
// How often a test that goes by chance goes round.

namespace hearth {

// A quarter of what is usual under the sanitizers, where a round takes many times as long and where what they
// look for shows in few. Rounds that a claim rests on (that every page was seen) are not cut short.
[[nodiscard]] constexpr int rounds(int usual) {
#ifdef HEARTH_SANITIZED
  return usual / 4;
#else
  return usual;
#endif
}

}  // namespace hearth
