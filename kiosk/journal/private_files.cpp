#include "kiosk/journal/private_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "kiosk/journal/fault.hpp"

namespace hearth::kiosk {
namespace {

constexpr mode_t for_others = S_IRWXG | S_IRWXO;

[[noreturn]] void cannot_be_made(const std::filesystem::path& folder, int reason) {
  const std::string where = "The data folder " + folder.string();
  if (reason == ENOSPC || reason == EDQUOT)
    throw JournalFault("The disk is full, so the data folder " + folder.string() +
                       " cannot be made. Make room on it.");
  if (reason == ENOTDIR || reason == EEXIST)
    throw JournalFault(where + " cannot be made: a file stands in its place. Choose another with --data.");
  throw JournalFault(where +
                     " cannot be made: this user may not write there. Choose another with --data, or give "
                     "the folder above it to the user that runs the kiosk.");
}

}  // namespace

void make_private_folder(const std::filesystem::path& folder) {
  std::error_code fault;
  const std::filesystem::path above = std::filesystem::absolute(folder, fault).parent_path();
  std::filesystem::create_directories(above, fault);
  if (fault) cannot_be_made(folder, fault.value());
  if (mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) cannot_be_made(folder, errno);
  struct stat status {};
  if (stat(folder.c_str(), &status) != 0) cannot_be_made(folder, errno);
  if (!S_ISDIR(status.st_mode)) cannot_be_made(folder, ENOTDIR);
  if ((status.st_mode & S_ISVTX) != 0) {
    throw JournalFault("Anybody may write in " + folder.string() +
                       ", so it is no place for what people do in a room. Choose a folder of its own with "
                       "--data.");
  }
  const bool closed =
      (status.st_mode & for_others) == 0 || chmod(folder.c_str(), status.st_mode & S_IRWXU) == 0;
  if (!closed || access(folder.c_str(), W_OK | X_OK) != 0) {
    throw JournalFault("The data folder " + folder.string() +
                       " belongs to somebody else or cannot be written. Give it to the user that runs the "
                       "kiosk, or choose another with --data.");
  }
}

void make_private_file(const std::filesystem::path& file) {
  const int descriptor = open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  // Whatever else is wrong is found, and said, by whoever opens it next.
  if (descriptor >= 0) close(descriptor);
}

void make_files_private(const std::filesystem::path& folder, const std::string& name_begins) {
  std::error_code fault;
  for (const auto& entry : std::filesystem::directory_iterator(folder, fault)) {
    if (!entry.path().filename().string().starts_with(name_begins)) continue;
    struct stat status {};
    if (stat(entry.path().c_str(), &status) != 0 || (status.st_mode & for_others) == 0) continue;
    if (chmod(entry.path().c_str(), S_IRUSR | S_IWUSR) != 0) {
      throw JournalFault(entry.path().string() +
                         " belongs to somebody else, so it cannot be closed to others. Give it to the user "
                         "that runs the kiosk.");
    }
  }
}

void sync_folder(const std::filesystem::path& folder) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
  if (descriptor >= 0) close(descriptor);
  if (!synced) {
    throw JournalFault("The disk that holds " + folder.string() +
                       " does not keep what is written. Replace it, or choose another folder with --data.");
  }
}

}  // namespace hearth::kiosk
