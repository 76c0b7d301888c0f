#pragma once
// Small text files that must survive a power cut and a faulty disk: key files and the list of devices.
//
// Any thread. What cannot be read or written throws FileFault with a sentence for people that begins with the
// file's name; it never contains what is in the file.

#include <sys/types.h>

#include <cstddef>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace hearth::wire {

struct FileFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Nothing when no file has that name. A FileFault when it is no ordinary file (a folder, or a pipe that
// nobody writes to, does not hang the reader), has more than `bytes_max` bytes, or may not be read.
[[nodiscard]] std::optional<std::string> read_small_file(const std::filesystem::path& file,
                                                         std::size_t bytes_max);

// Who else may read a file that is written.
enum class Readers { owner, everybody };

// What the operating system does with a file that is written, as write(2), fsync(2), close(2) and rename(2)
// state it. A test puts a fault in the place of one of them.
struct Disk {
  ssize_t (*write)(int descriptor, const void* bytes, std::size_t count);
  int (*synchronise)(int descriptor);
  int (*close)(int descriptor);
  int (*rename)(const char* from, const char* to);
};
[[nodiscard]] Disk real_disk();

// Replaces a file in one step, durably: a reader sees the old text or the new one, also after a power cut.
// With a FileFault the old file is as it was; except when only the folder could not be written, where the
// sentence says so.
void replace_file(const std::filesystem::path& file, std::string_view text, Readers readers,
                  const Disk& disk = real_disk());

}  // namespace hearth::wire
