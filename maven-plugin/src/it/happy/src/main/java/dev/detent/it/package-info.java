/** What a project writes by hand beside the code that is generated for it. */
package dev.detent.it;
