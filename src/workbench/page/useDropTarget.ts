import { useState, type DragEvent } from 'react';

interface DropTarget {
  /** A file is held over the page. */
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/**
 * Takes a file that is dropped anywhere on the page.
 * @param open the first of them, and how many they were
 */
export function useDropTarget(open: (file: File, count: number) => void): DropTarget {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver(event) {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave(event) {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      },
      onDrop(event) {
        event.preventDefault();
        setOver(false);
        const { files } = event.dataTransfer;
        if (files[0]) open(files[0], files.length);
      },
    },
  };
}
