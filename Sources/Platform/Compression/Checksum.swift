import CZlib

/// Computes checksums that find accidental damage.
public enum Checksum {
    /// Computes the CRC-32 of gzip, PNG and zip (ISO 3309), with zlib.
    ///
    /// - Parameter bytes: Any bytes.
    /// - Returns: The checksum; `0xCBF43926` of the digits `123456789`.
    public static func crc32(_ bytes: [UInt8]) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            // SAFETY: address and length are those of one borrowed buffer. A nil address would ask for the start value,
            // which is what no bytes give.
            unsafe UInt32(truncatingIfNeeded: crc32_z(0, buffer.baseAddress, buffer.count))
        }
    }
}
