"use strict";

const stanceReport = {
  /** Brings a report to life; returns what ends that. */
  attach(section) {
    return () => section;
  },
};
