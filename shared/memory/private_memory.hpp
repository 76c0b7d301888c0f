#pragma once
// Keeps what people told this process inside it: no core dump, no debugger of another user, nothing in the
// swap file, and nothing left behind in memory that was given back.
//
// wiping_free.cpp belongs to it: linked into a program, it clears every block of memory before it is freed,
// so that a name is gone from the buffers of Pango, JSON and ZeroMQ as well. Under a sanitizer, which has its
// own free, neither is done.

#include <string>
#include <vector>

namespace hearth::memory {

// Call first thing in main(). Returns a sentence for the log about each thing that the system did not allow;
// the program can go on. Thread: the only one.
[[nodiscard]] std::vector<std::string> keep_private();

// Gives memory that was freed back to the system, some milliseconds long. The system takes no locked memory
// back, so that everything is unlocked meanwhile; what was freed has been cleared before. Any thread.
void give_back();

// Clears what functions that have returned left on this thread's stack, 32 KiB deep. Call it where a name has
// been written or read and a library is called next: libzmq, for one, hands its threads structures of which
// it sets a part only, and the rest of them is what was on the stack. Some microseconds long. Any thread.
void wipe_stack();

}  // namespace hearth::memory
