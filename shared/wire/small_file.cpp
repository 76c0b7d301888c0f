#include "shared/wire/small_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

namespace hearth::wire {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void complain(const fs::path& file, const std::string& what) {
  throw FileFault{file.string() + " " + what};
}

std::string reason(int error) {
  switch (error) {
    case ENOSPC:
    case EDQUOT:
      return "the disk is full";
    case EIO:
      return "the disk reports a fault";
    case EROFS:
      return "the disk can only be read";
    case EACCES:
    case EPERM:
      return "this user may not; is it yours?";
    case EMFILE:
    case ENFILE:
      return "too many files and connections are open";
    case ENOENT:
    case ENOTDIR:
      return "there is no such folder";
    default:
      return std::strerror(error);
  }
}

// Closes what it holds, with no way to hear of a fault: for what is given up or was only read.
class Descriptor {
 public:
  explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
  ~Descriptor() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return descriptor_; }
  [[nodiscard]] int release() { return std::exchange(descriptor_, -1); }

 private:
  int descriptor_;
};

// Makes `fresh` with that text, on the disk when it returns.
void write_durably(const fs::path& file, const fs::path& fresh, std::string_view text, mode_t mode,
                   const Disk& disk) {
  const auto give_up = [&](int error) {
    complain(file, "cannot be written: " + reason(error) + ". What stood there before is kept.");
  };
  Descriptor descriptor{open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)};
  if (descriptor.get() < 0) give_up(errno);
  while (!text.empty()) {
    const ssize_t written = disk.write(descriptor.get(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) give_up(errno);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (disk.synchronise(descriptor.get()) != 0) give_up(errno);
  // The descriptor is gone whatever close(2) says; but on some file systems only this tells of a fault.
  if (disk.close(descriptor.release()) != 0 && errno != EINTR) give_up(errno);
}

}  // namespace

std::optional<std::string> read_small_file(const fs::path& file, std::size_t bytes_max) {
  const Descriptor descriptor{open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)};
  if (descriptor.get() < 0 && errno == ENOENT) return std::nullopt;
  if (descriptor.get() < 0) complain(file, "cannot be read: " + reason(errno));
  struct stat status {};
  if (fstat(descriptor.get(), &status) != 0) complain(file, "cannot be read: " + reason(errno));
  if (!S_ISREG(status.st_mode)) complain(file, "is no ordinary file");
  std::string text;
  std::array<char, 4096> part{};
  while (true) {
    const ssize_t count = ::read(descriptor.get(), part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) complain(file, "cannot be read: " + reason(errno));
    if (count == 0) return text;
    text.append(part.data(), static_cast<std::size_t>(count));
    if (text.size() > bytes_max) complain(file, "is too large");
  }
}

Disk real_disk() {
  return {::write, ::fsync, ::close, std::rename};
}

void replace_file(const fs::path& file, std::string_view text, Readers readers, const Disk& disk) {
  const mode_t mode = readers == Readers::owner ? S_IRUSR | S_IWUSR : S_IRUSR | S_IWUSR | S_IRGRP | S_IROTH;
  fs::path fresh = file;
  fresh += ".new";
  std::error_code ignored;
  fs::remove(fresh, ignored);
  try {
    write_durably(file, fresh, text, mode, disk);
    if (disk.rename(fresh.c_str(), file.c_str()) != 0) {
      complain(file, "cannot be replaced: " + reason(errno) + ". What stood there before is kept.");
    }
  } catch (const FileFault&) {
    fs::remove(fresh, ignored);
    throw;
  }
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
  const Descriptor opened{open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
  if (opened.get() < 0 || disk.synchronise(opened.get()) != 0) {
    complain(file, "was written, but may be the old one again after a power cut: " + reason(errno));
  }
}

}  // namespace hearth::wire
