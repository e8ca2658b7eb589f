/**
 * Files that travel from one computer to another: a ZIP file or a folder with a {@link
 * saydone.archive.Manifest} of what is in it, and a checksum of each. What comes from outside is
 * not trusted: names, links, sizes and checksums are looked at before anything is used, and nothing
 * is unpacked here.
 *
 * <p>Knows how files are kept and read, not what they mean.
 */
@NullMarked
package saydone.archive;

import org.jspecify.annotations.NullMarked;
