package dev.plimsoll.io;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Set;

/**
 * Opens a file by going down from the root folder by folder, each opened from the one above and none through a link. So
 * whatever is renamed or replaced meanwhile, what is opened lies under the root.
 */
final class Descent {
    private static final Set<java.nio.file.OpenOption> FOR_READING =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private Descent() {}

    /**
     * Reads a file.
     *
     * @param inside its path from the root, without links
     * @throws IOException also if a folder or the file has become a link
     */
    static Reading read(Path root, Path inside, String name, int most) throws IOException {
        try (DirectoryStream<Path> folder = Files.newDirectoryStream(root)) {
            if (folder instanceof SecureDirectoryStream<Path> secure) {
                return descend(secure, inside, name, most);
            }
        }
        return checkedBeforeAndAfter(root, inside, name, most);
    }

    private static Reading descend(SecureDirectoryStream<Path> folder, Path inside, String name, int most)
            throws IOException {
        Path first = inside.getName(0);
        if (inside.getNameCount() > 1) {
            try (SecureDirectoryStream<Path> next = folder.newDirectoryStream(first, LinkOption.NOFOLLOW_LINKS)) {
                return descend(next, inside.subpath(1, inside.getNameCount()), name, most);
            }
        }
        BasicFileAttributes attributes = folder.getFileAttributeView(
                        first, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .readAttributes();
        if (!attributes.isRegularFile()) {
            return notAFile();
        }
        if (attributes.size() > most) {
            return Contents.tooLarge(most);
        }
        try (SeekableByteChannel channel = folder.newByteChannel(first, FOR_READING)) {
            return Contents.read(Channels.newInputStream(channel), name, most);
        }
    }

    /** For systems without handles on folders: the file must be the same one before and after it was opened. */
    private static Reading checkedBeforeAndAfter(Path root, Path inside, String name, int most) throws IOException {
        Path file = root.resolve(inside);
        BasicFileAttributes before = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!before.isRegularFile()) {
            return notAFile();
        }
        if (before.size() > most) {
            return Contents.tooLarge(most);
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file, FOR_READING)) {
            Reading reading = Contents.read(Channels.newInputStream(channel), name, most);
            BasicFileAttributes after =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            boolean same = Objects.equals(before.fileKey(), after.fileKey())
                    && file.toRealPath().equals(file);
            return same ? reading : Contents.refused(Reason.UNREADABLE, "was replaced while it was read");
        }
    }

    private static Reading notAFile() {
        return Contents.refused(Reason.NOT_A_FILE, "is not a regular file");
    }
}
